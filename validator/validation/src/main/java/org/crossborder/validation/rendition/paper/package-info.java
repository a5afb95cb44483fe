// SPDX-License-Identifier: Apache-2.0
/** Renditions to be printed, kept and sent on: as a page, and as a PDF that brings the original. */
@NullMarked
package org.crossborder.validation.rendition.paper;

import org.jspecify.annotations.NullMarked;
