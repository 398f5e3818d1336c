/** How the pages are served while the add-in is developed. Excel loads add-ins by https only. */
export async function developmentServer() {
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: await certificates() },
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    client: { overlay: false },
    static: false,
  };
}

/** Certificates are made when the server starts for the first time, and this machine is asked to trust them. */
async function certificates() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    process.stderr.write(
      `No trusted certificate could be installed on this machine:\n${reason}\n` +
        "The server goes on with one that nobody trusts: open https://localhost:3000/taskpane.html in the browser and accept it there.\n" +
        "That does for Excel on the web. Excel on Windows and Mac needs the trusted one: npx office-addin-dev-certs install\n",
    );
    return {};
  }
}
