// SPDX-License-Identifier: Apache-2.0
/** HTTP in and out, on Apache CXF's transport: the AS4 endpoint and the client. */
@NullMarked
package org.crossborder.gateway.msh.transport;

import org.jspecify.annotations.NullMarked;
