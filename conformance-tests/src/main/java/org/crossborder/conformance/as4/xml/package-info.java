// SPDX-License-Identifier: Apache-2.0
/** XML as the wire has it: parsed without entities, written canonically. */
@NullMarked
package org.crossborder.conformance.as4.xml;

import org.jspecify.annotations.NullMarked;
