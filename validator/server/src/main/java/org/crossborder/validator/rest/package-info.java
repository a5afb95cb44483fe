// SPDX-License-Identifier: Apache-2.0
/** The validator over HTTP. */
@NullMarked
package org.crossborder.validator.rest;

import org.jspecify.annotations.NullMarked;
