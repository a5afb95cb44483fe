// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/**
 * The law that gives an electronic document its effect in a Party (rule A09).
 *
 * @param party ISO code of the Party
 * @param citation cited and not quoted
 */
public record LegalEffect(String party, String citation) {}
