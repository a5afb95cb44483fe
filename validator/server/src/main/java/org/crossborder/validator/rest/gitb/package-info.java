// SPDX-License-Identifier: Apache-2.0
/** The validator as a validation service of the Interoperability Test Bed (GITB, CWA 16408). */
@NullMarked
package org.crossborder.validator.rest.gitb;

import org.jspecify.annotations.NullMarked;
