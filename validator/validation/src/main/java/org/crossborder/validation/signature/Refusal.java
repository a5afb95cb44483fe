// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import org.crossborder.validation.finding.Finding;

/** A broken rule, and where. */
record Refusal(SignatureRule rule, Finding finding) {}
