// SPDX-License-Identifier: Apache-2.0
/** The trust registry server. */
@NullMarked
package org.crossborder.registry;

import org.jspecify.annotations.NullMarked;
