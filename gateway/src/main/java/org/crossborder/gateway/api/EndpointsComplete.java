// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Endpoints;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start of a gateway that has an endpoint of which nothing says who may ask it. */
@Component
final class EndpointsComplete implements SmartInitializingSingleton {
  private final RequestMappingHandlerMapping mappings;

  EndpointsComplete(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Set<String> missing = new TreeSet<>();
    mappings.getHandlerMethods().keySet().stream()
        .flatMap(EndpointsComplete::endpoints)
        .forEach(missing::add);
    Endpoints.ALL.forEach(endpoint -> missing.remove(endpoint.method() + " " + endpoint.path()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Nothing says who may ask " + missing);
    }
  }

  private static Stream<String> endpoints(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                methods.isEmpty()
                    ? Stream.of("* " + path)
                    : methods.stream().map(method -> method + " " + path));
  }
}
