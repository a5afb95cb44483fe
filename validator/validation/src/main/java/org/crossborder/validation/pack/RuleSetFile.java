// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

/** One edition of a rule set: a Schematron file of the pack. */
public record RuleSetFile(Coordinates id, Validity validity, String file) {}
