// SPDX-License-Identifier: Apache-2.0
/** Geometry of the drawings on the pages; the templates write the SVG. */
@NullMarked
package org.crossborder.registry.page.drawing;

import org.jspecify.annotations.NullMarked;
