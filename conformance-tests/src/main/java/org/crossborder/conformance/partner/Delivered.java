// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Packed;

/** A message that was sent, and what came back. */
public record Delivered(Packed sent, Answer answer) {}
