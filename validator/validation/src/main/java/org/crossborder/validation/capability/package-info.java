// SPDX-License-Identifier: Apache-2.0
/** What a validator can do, said by itself. */
@NullMarked
package org.crossborder.validation.capability;

import org.jspecify.annotations.NullMarked;
