// SPDX-License-Identifier: Apache-2.0
/** Programs under observation: started, watched and killed from outside. */
@NullMarked
package org.crossborder.conformance.process;

import org.jspecify.annotations.NullMarked;
