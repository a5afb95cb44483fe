// SPDX-License-Identifier: Apache-2.0
/** Test assertion reports of the GITB test bed. */
@NullMarked
package org.crossborder.validation.report.tar;

import org.jspecify.annotations.NullMarked;
