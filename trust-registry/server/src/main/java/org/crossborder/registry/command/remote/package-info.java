// SPDX-License-Identifier: Apache-2.0
/** The running registry, as commands reach it: over TLS, and with its refusals told in words. */
@NullMarked
package org.crossborder.registry.command.remote;

import org.jspecify.annotations.NullMarked;
