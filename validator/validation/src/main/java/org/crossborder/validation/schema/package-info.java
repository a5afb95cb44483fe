// SPDX-License-Identifier: Apache-2.0
/** Documents against the XML schemas of their type and version. */
@NullMarked
package org.crossborder.validation.schema;

import org.jspecify.annotations.NullMarked;
