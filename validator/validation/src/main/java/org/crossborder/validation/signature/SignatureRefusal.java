// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import org.crossborder.validation.finding.Finding;

/** Why a signature of any format does not pass. */
public record SignatureRefusal(
    Indication indication, SubIndication subIndication, Finding finding) {}
