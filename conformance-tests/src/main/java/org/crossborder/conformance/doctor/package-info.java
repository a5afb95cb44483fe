// SPDX-License-Identifier: Apache-2.0
/** Before any test: can the two reach, trust and understand each other; one class a step. */
@NullMarked
package org.crossborder.conformance.doctor;

import org.jspecify.annotations.NullMarked;
