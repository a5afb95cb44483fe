// SPDX-License-Identifier: Apache-2.0
/** The log as static files: hash tiles and entry bundles (C2SP tlog-tiles). */
@NullMarked
package org.crossborder.trust.log.tile;

import org.jspecify.annotations.NullMarked;
