// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.validator.ValidatorClient;
import org.jspecify.annotations.Nullable;

/**
 * A relying party under test.
 *
 * @param client asks it
 * @param script the registry that it follows
 * @param officer acts in the registry behind the script; null if nobody does
 */
public record RelyingParty(
    ValidatorClient client, Script script, @Nullable EmergencyActions officer) {}
