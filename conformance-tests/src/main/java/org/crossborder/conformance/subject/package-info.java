// SPDX-License-Identifier: Apache-2.0
/** What may be under test beside an AS4 gateway, and how modules reach it. */
@NullMarked
package org.crossborder.conformance.subject;

import org.jspecify.annotations.NullMarked;
