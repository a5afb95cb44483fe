// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.util.List;

/**
 * One operation of a change.
 *
 * @param sentence what it would do
 * @param facts all that it says, with what the register says until now
 */
public record OperationView(String sentence, List<Fact> facts) {}
