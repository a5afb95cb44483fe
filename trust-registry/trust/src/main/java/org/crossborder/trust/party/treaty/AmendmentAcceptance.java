// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party.treaty;

import java.time.LocalDate;

/** A State's acceptance of amendments (Article 20); that alone does not bring them into force. */
public record AmendmentAcceptance(LocalDate adopted, LocalDate accepted) {}
