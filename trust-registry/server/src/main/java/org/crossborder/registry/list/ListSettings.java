// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.net.URI;
import java.util.List;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.PostalAddress;
import org.crossborder.trust.list.register.ListScheme;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes the lists ({@code crossborder.registry.lists}). All of it stands in every list, and
 * operator and territory in the certificates that sign them: another operator gets new ones.
 *
 * @param operator name of the registry's operator, in English
 * @param territory two letters for the community of the Parties
 * @param street where mail to the operator goes to
 * @param locality town of that address
 * @param postalCode of that address
 * @param country ISO code of that address
 * @param email for questions about the lists
 * @param baseUri where relying parties reach this registry; lists point there
 */
@ConfigurationProperties("crossborder.registry.lists")
record ListSettings(
    @DefaultValue("Trust registry operator") String operator,
    @DefaultValue("UN") String territory,
    @DefaultValue("not configured") String street,
    @DefaultValue("not configured") String locality,
    @DefaultValue("0") String postalCode,
    @DefaultValue("UN") String country,
    @DefaultValue("operator@localhost") String email,
    @DefaultValue("https://localhost/") URI baseUri) {
  ListSettings {
    if (operator.isBlank() || !territory.matches("[A-Z]{2}") || !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(
          "crossborder.registry.lists: operator, and two letters for territory and country");
    }
    if (!baseUri.isAbsolute() || !baseUri.getPath().endsWith("/")) {
      throw new IllegalArgumentException(
          "crossborder.registry.lists.base-uri: an absolute URI that ends in a slash");
    }
  }

  ListScheme scheme() {
    return new ListScheme(
        operator,
        territory,
        new Address(
            List.of(new PostalAddress("en", street, locality, null, postalCode, country)),
            MultilingualUri.english("mailto:" + email)),
        baseUri,
        baseUri.resolve("v1/lists/"));
  }
}
