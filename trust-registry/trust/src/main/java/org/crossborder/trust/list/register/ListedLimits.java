// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.Extension.AdditionalServiceInformation;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.service.KeyUsage;
import org.crossborder.trust.service.ServiceLimits;

/**
 * The limits of a service as additional service information (clause 5.5.9.4). The qualifications of
 * clause 5.5.9.2 widen what a service is trusted for, and so cannot say it.
 */
final class ListedLimits {
  private ListedLimits() {}

  static List<Extension> extensions(ServiceLimits limits) {
    List<Extension> extensions = new ArrayList<>();
    add(extensions, ListUris.POLICY, limits.policyOids());
    add(extensions, ListUris.EXTENDED_KEY_USAGE, limits.ekuOids());
    add(extensions, ListUris.KEY_USAGE, limits.keyUsages().stream().map(KeyUsage::name).toList());
    add(extensions, ListUris.PERMITTED_NAME, limits.permittedNames());
    return extensions;
  }

  /** The limits that a list states; a key usage that is not known limits nothing. */
  static ServiceLimits read(ListedInformation information) {
    List<String> usages = information.all(ListUris.KEY_USAGE);
    return new ServiceLimits(
        Set.copyOf(information.all(ListUris.POLICY)),
        Set.copyOf(information.all(ListUris.EXTENDED_KEY_USAGE)),
        Arrays.stream(KeyUsage.values())
            .filter(usage -> usages.contains(usage.name()))
            .collect(Collectors.toSet()),
        Set.copyOf(information.all(ListUris.PERMITTED_NAME)));
  }

  private static void add(List<Extension> extensions, String uri, Collection<String> values) {
    values.forEach(
        value -> extensions.add(AdditionalServiceInformation.of(uri, Printable.of(value))));
  }
}
