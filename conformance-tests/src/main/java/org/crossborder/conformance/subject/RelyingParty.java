// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.validator.ValidatorClient;

/**
 * A relying party under test.
 *
 * @param client asks it
 * @param script the registry that it follows
 */
public record RelyingParty(ValidatorClient client, Script script) {}
