// SPDX-License-Identifier: Apache-2.0
/** What the doctor sees of a registry. */
@NullMarked
package org.crossborder.conformance.doctor;

import org.jspecify.annotations.NullMarked;
