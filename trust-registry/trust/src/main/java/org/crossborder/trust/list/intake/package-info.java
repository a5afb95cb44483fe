// SPDX-License-Identifier: Apache-2.0
/**
 * Takes in what others publish, a trusted list or a file of certificates: verified, read, checked,
 * and turned into a proposed change of the register, which its officers sign or do not.
 */
@NullMarked
package org.crossborder.trust.list.intake;

import org.jspecify.annotations.NullMarked;
