#!/usr/bin/env node
import "../scripts/kensan.mjs";
