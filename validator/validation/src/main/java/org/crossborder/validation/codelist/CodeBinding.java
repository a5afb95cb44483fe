// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.Map;

/**
 * Where documents of a type use the codes of a list.
 *
 * @param rule the rule that a finding names, e.g. {@code CL-01}
 * @param list id of the list
 * @param path XPath to elements or attributes whose text is a code
 * @param namespaces what the prefixes in the path stand for
 */
public record CodeBinding(String rule, String list, String path, Map<String, String> namespaces) {
  public CodeBinding {
    namespaces = Map.copyOf(namespaces);
  }
}
