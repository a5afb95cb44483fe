// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

/** One edition of a code list that the pack brings along. */
public record CodeListFile(
    String id, String name, String edition, Validity validity, String file) {}
