package io.memoryconnector.integration;

import io.memoryconnector.integration.shop.ShopApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** A test of the whole shop; all of them share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ShopApplication.class,
    properties = {"spring.data.rest.base-path=/rest", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@interface ShopTest {}
