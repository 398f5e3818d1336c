import { HostObject } from "./hostObject";

/** The add-in's page as the program keeps it: seen as a pane, or at work unseen. `Office.addin.showAsTaskpane` and `hide` ask for the one or the other. */
export class AppRuntime extends HostObject {
  readonly typeName = "AppRuntimeService";
  readonly scalars = [];
  /** Shows or hides the pane. */
  show: (isVisible: boolean) => void = () => undefined;
  private state = "Visible";

  SetAppRuntimeState(state: unknown): void {
    this.state = String(state);
    this.show(this.state === "Visible");
  }

  GetAppRuntimeState(): string {
    return this.state;
  }
}
