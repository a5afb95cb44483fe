// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/** Reads expressions, with the parameters of the pattern that they stand in. */
record ExpressionReader(Parameters parameters, Defects defects) {
  static ExpressionReader of(Defects defects) {
    return new ExpressionReader(Parameters.NONE, defects);
  }

  Expression required(XdmNode element, String attribute) {
    return at(element, defects.required(element, attribute));
  }

  @Nullable Expression optional(XdmNode element, String attribute) {
    String xpath = element.attribute(attribute);
    return xpath == null ? null : at(element, xpath);
  }

  Expression at(XdmNode element, String xpath) {
    return new Expression(
        parameters.in(xpath), new Place(element.getLineNumber(), element.getColumnNumber()));
  }

  Let let(XdmNode element) {
    return new Let(
        defects.required(element, "name"), element.attribute("as"), required(element, "value"));
  }
}
