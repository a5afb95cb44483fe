// SPDX-License-Identifier: Apache-2.0
/** What the registry is, and how fresh. */
@NullMarked
package org.crossborder.registry.page.overview;

import org.jspecify.annotations.NullMarked;
