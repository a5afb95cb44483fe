// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.util.List;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;

/** What cannot be asked for is refused by name, so that no filter is overlooked in silence. */
final class Parameters {
  private static final int BAD_REQUEST = 400;
  private static final int MOST = 200;

  private Parameters() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "unknown-parameter",
                "NAT-034",
                "A parameter that there is not is refused with 400, by its name",
                "a list with the parameter stat in place of state",
                "Refuse what is not understood: the client asked for less than it would get."),
            system -> refused(system, "stat", "READY")),
        must(
            new Words(
                "wrong-parameter",
                "NAT-035",
                "A parameter that cannot have its value is refused with 400, by its name",
                "a list with limit=many, and one with a state that there is not",
                "Say which parameter it was."),
            Parameters::wrong),
        must(
            new Words(
                "limit-out-of-bounds",
                "NAT-036",
                "A limit that is out of bounds is brought into them",
                "a list with limit=0, and one with limit=100000",
                "Give out as many as a page may have."),
            Parameters::bounds));
  }

  private static String wrong(NationalSystem system) throws Exception {
    return refused(system, "limit", "many") + "; " + refused(system, "state", "NOWHERE");
  }

  private static String refused(NationalSystem system, String name, String value) throws Exception {
    String query = "?" + name + "=" + value;
    ApiAnswer answer = system.get(NationalSystem.DOCUMENTS + query);
    Unmet.unlessStatus(BAD_REQUEST, query, answer);
    Unmet.unless(
        answer.json().path("parameter").asString("").equals(name),
        "The problem does not name the parameter " + name,
        answer);
    return "Refused: " + query;
  }

  private static String bounds(NationalSystem system) throws Exception {
    int none = size(system, "limit=0");
    Unmet.unless(none <= 1, "limit=0 gives " + none + " documents");
    int many = size(system, "limit=100000");
    Unmet.unless(many <= MOST, "limit=100000 gives " + many + " documents");
    return none + " and " + many + " documents";
  }

  private static int size(NationalSystem system, String query) throws Exception {
    ApiAnswer answer = system.get(NationalSystem.DOCUMENTS + "?" + query);
    Unmet.unlessStatus(200, query, answer);
    return answer.json().path("documents").size();
  }
}
