// SPDX-License-Identifier: Apache-2.0
/**
 * The register is its log: entries, the officers' signatures that vouch for them, and the fold that
 * makes the register of them. The registry and everyone who checks it run the same code.
 */
@NullMarked
package org.crossborder.trust.register;

import org.jspecify.annotations.NullMarked;
