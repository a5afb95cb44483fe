// SPDX-License-Identifier: Apache-2.0
/**
 * A relying party's side of the registry: what it fetches, refuses, keeps and relies on (The Update
 * Framework; C2SP tlog-tiles).
 */
@NullMarked
package org.crossborder.trust.sync;

import org.jspecify.annotations.NullMarked;
