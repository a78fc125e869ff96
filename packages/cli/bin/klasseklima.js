#!/usr/bin/env node
import '../dist/klasseklima.js';
