// SPDX-License-Identifier: Apache-2.0
/** How changes and entries of the log are said in words; nothing of them is left out. */
@NullMarked
package org.crossborder.registry.page.words;

import org.jspecify.annotations.NullMarked;
