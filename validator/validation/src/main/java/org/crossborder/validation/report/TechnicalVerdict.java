// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SubIndication;
import org.jspecify.annotations.Nullable;

/**
 * Whether the document is technically valid; says nothing about recognition.
 *
 * @param subIndication of the signature, where it is the reason; else null
 */
public record TechnicalVerdict(Indication indication, @Nullable SubIndication subIndication) {}
