// SPDX-License-Identifier: Apache-2.0
/** Which test stands for which test assertion of the profile. */
@NullMarked
package org.crossborder.conformance.assertion;

import org.jspecify.annotations.NullMarked;
