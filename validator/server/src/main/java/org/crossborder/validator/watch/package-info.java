// SPDX-License-Identifier: Apache-2.0
/** A directory into which others write documents, watched. */
@NullMarked
package org.crossborder.validator.watch;

import org.jspecify.annotations.NullMarked;
