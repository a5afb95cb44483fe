// SPDX-License-Identifier: Apache-2.0
/** Who recognises whom for what, on a day. */
@NullMarked
package org.crossborder.registry.page.recognition;

import org.jspecify.annotations.NullMarked;
