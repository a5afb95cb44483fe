// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;

/** One edition of a rule set: a Schematron file of the pack. */
public record RuleSetFile(Coordinates id, Validity validity, String file) {}
