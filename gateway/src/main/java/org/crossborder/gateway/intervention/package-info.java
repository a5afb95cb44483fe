// SPDX-License-Identifier: Apache-2.0
/**
 * What officers do with documents: with a reason, once, and so that everybody sees who did what.
 */
@NullMarked
package org.crossborder.gateway.intervention;

import org.jspecify.annotations.NullMarked;
