// SPDX-License-Identifier: Apache-2.0
/** Between the register and trusted lists: what a Party publishes, what a registrar imports. */
@NullMarked
package org.crossborder.trust.list.register;

import org.jspecify.annotations.NullMarked;
