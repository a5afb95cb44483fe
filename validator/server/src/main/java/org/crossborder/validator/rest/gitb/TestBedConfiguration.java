// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import java.util.Objects;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.crossborder.validation.Validator;
import org.crossborder.validator.rest.Validations;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves {@code /gitb/validation} beside the REST API; {@code ?wsdl} is its contract. */
@Configuration(proxyBeanMethods = false)
class TestBedConfiguration {
  private static final String PATH = "/gitb/*";

  @Bean
  ServletRegistrationBean<CXFNonSpringServlet> testBedServlet(Validations validations) {
    Bus bus = new CXFBusFactory().createBus();
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    new EndpointImpl(bus, new TestBedService(validations, version())).publish("/validation");
    ServletRegistrationBean<CXFNonSpringServlet> registration =
        new ServletRegistrationBean<>(servlet, PATH);
    registration.setName("gitb");
    registration.addInitParameter("hide-service-list-page", "true");
    return registration;
  }

  @Bean
  FilterRegistrationBean<SoapBorder> testBedBorder(Validations validations) {
    FilterRegistrationBean<SoapBorder> registration =
        new FilterRegistrationBean<>(new SoapBorder(validations.bound()));
    registration.addUrlPatterns(PATH);
    return registration;
  }

  private static String version() {
    return Objects.requireNonNullElse(
        Validator.class.getPackage().getImplementationVersion(), "development");
  }
}
