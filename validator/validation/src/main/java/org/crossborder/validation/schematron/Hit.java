// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;
import net.sf.saxon.om.NodeInfo;

/**
 * An assertion that failed, or a report that holds.
 *
 * @param node the node that it speaks about
 * @param values those of the message, in order
 */
public record Hit(Assertion assertion, NodeInfo node, List<String> values) {
  public Hit {
    values = List.copyOf(values);
  }
}
