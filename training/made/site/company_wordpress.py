"""Company pages on WordPress page builders: Elementor, Divi, WPBakery, Gutenberg, Beaver Builder, Avada, Bricks."""

from ..page import esc_text as e
from .compose import Builder, sections
from .elements import M, img
from .parts import cols, copy, foot_links, legal, links, social, widgets, wp_menu
from .wordpress import shell

_ew = (
    '<div class="elementor-element elementor-element-{id} elementor-widget elementor-widget-%s" data-id="{id}" data-element_type="widget" '
    'data-widget_type="%s.default"><div class="elementor-widget-container">%s</div></div>'
)


def EW(t, b):
    return _ew % (t, t, b)


ELEMENTOR = dict(
    sec='<section class="elementor-section elementor-top-section elementor-element elementor-element-{id} elementor-section-boxed '
    'elementor-section-height-default" data-id="{id}" data-element_type="section" data-settings="&quot;background_background&quot;:&quot;'
    'classic&quot;"><div class="elementor-background-overlay"></div>{b}</section>',
    row='<div class="elementor-container elementor-column-gap-default">{b}</div>',
    col='<div class="elementor-column elementor-col-{pc} elementor-top-column elementor-element elementor-element-{id}" data-id="{id}" '
    'data-element_type="column"><div class="elementor-widget-wrap elementor-element-populated">{b}</div></div>',
    h=EW('heading', '<h{n} class="elementor-heading-title elementor-size-default"{m}>{t}</h{n}>'),
    p=EW('text-editor', '<div{m}>{t}</div>'),
    ul=EW('icon-list', '<ul class="elementor-icon-list-items"{m}>{t}</ul>'),
    li='<li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><i aria-hidden="true" class="fas fa-check"></i></span>'
    '<span class="elementor-icon-list-text">{t}</span></li>',
    btn=EW(
        'button',
        '<div class="elementor-button-wrapper"><a class="elementor-button elementor-button-link elementor-size-sm" href="/{u}">'
        '<span class="elementor-button-content-wrapper"><span class="elementor-button-text">{t}</span></span></a></div>',
    ),
    pic=EW('image', '{i}'),
    box=[
        EW(
            'icon-box',
            '<div class="elementor-icon-box-wrapper"><div class="elementor-icon-box-icon"><span class="elementor-icon elementor-animation-">{ic}'
            '</span></div><div class="elementor-icon-box-content"><h3 class="elementor-icon-box-title"{m}><span>{t}</span></h3>'
            '<p class="elementor-icon-box-description"{m}>{d}</p></div></div>',
        ),
        EW(
            'image-box',
            '<div class="elementor-image-box-wrapper"><figure class="elementor-image-box-img">{i}</figure><div class="elementor-image-box-content">'
            '<h3 class="elementor-image-box-title"{m}>{t}</h3><p class="elementor-image-box-description"{m}>{d}</p></div></div>',
        ),
    ],
    acc=[EW('accordion', '<div class="elementor-accordion">{b}</div>'), EW('toggle', '<div class="elementor-toggle">{b}</div>')],
    acci='<div class="elementor-accordion-item"><div id="elementor-tab-title-{id}" class="elementor-tab-title" data-tab="{n}" role="button" '
    'aria-expanded="false"><span class="elementor-accordion-icon elementor-accordion-icon-right" aria-hidden="true"></span>'
    '<a class="elementor-accordion-title" tabindex="0"{m}>{q}</a></div>'
    '<div id="elementor-tab-content-{id}" class="elementor-tab-content elementor-clearfix" role="region"{m}><p>{a}</p></div></div>',
    quote=EW(
        'testimonial',
        '<div class="elementor-testimonial-wrapper"><div class="elementor-testimonial-content"{m}>{q}</div><div class="elementor-testimonial-meta">'
        '<div class="elementor-testimonial-image">{i}</div><div class="elementor-testimonial-details"{m}>'
        '<div class="elementor-testimonial-name">{a}</div><div class="elementor-testimonial-job">{role}</div></div></div></div>',
    ),
    price=EW(
        'price-table',
        '<div class="elementor-price-table"><div class="elementor-price-table__header"{m}><h3 class="elementor-price-table__heading">{t}</h3>'
        '<span class="elementor-price-table__subheading">{d}</span></div><div class="elementor-price-table__price"{m}>'
        '<span class="elementor-price-table__integer-part">{amt}</span><span class="elementor-price-table__period elementor-typo-excluded"> {per}'
        '</span></div><ul class="elementor-price-table__features-list"{m}>{f}</ul><div class="elementor-price-table__footer">{btn}</div></div>',
    ),
    stat=EW(
        'counter',
        '<div class="elementor-counter"{m}><div class="elementor-counter-number-wrapper"><span class="elementor-counter-number">{v}</span></div>'
        '<div class="elementor-counter-title">{t}</div></div>',
    ),
    team=EW('image', '{i}') + EW('heading', '<h4 class="elementor-heading-title"{m}>{t}</h4>') + EW('text-editor', '<p{m}>{role}</p><p{m}>{d}</p>'),
    form=EW(
        'form',
        '<form class="elementor-form" method="post">{h}<div class="elementor-form-fields-wrapper elementor-labels-above">{f}'
        '<div class="elementor-field-group elementor-field-type-submit"><button class="elementor-button elementor-size-sm" type="submit">'
        '<span class="elementor-button-text">{b}</span></button></div></div></form>',
    ),
    field='<div class="elementor-field-type-text elementor-field-group elementor-column"><label for="form-field-{id}" class="elementor-field-label">{t}'
    '</label><input size="1" type="text" id="form-field-{id}" class="elementor-field elementor-size-sm elementor-field-textual" placeholder="{t}">'
    '</div>',
    post='<article class="elementor-post elementor-grid-item ecs-post-loop"><a class="elementor-post__thumbnail__link" href="/{u}">{i}</a>'
    '<div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/{u}">{t}</a></h3><div class="elementor-post__meta-data">'
    '<span class="elementor-post-date">{dt}</span></div><div class="elementor-post__excerpt"><p>{d}</p></div>'
    '<a class="elementor-post__read-more" href="/{u}">{more}</a></div></article>',
    table=EW('text-editor', '<table{m}><tbody>{b}</tbody></table>'),
    logos='<div class="elementor-container">' + EW('image-carousel', '<div class="elementor-image-carousel-wrapper swiper">{b}</div>') + '</div>',
)


ELEMENTOR_FLEX = dict(
    ELEMENTOR,
    sec='<div class="elementor-element elementor-element-{id} e-flex e-con-boxed e-con e-parent" data-id="{id}" data-element_type="container">'
    '<div class="e-con-inner">{b}</div></div>',
    row='<div class="elementor-element elementor-element-{id} e-con-full e-flex e-con e-child" data-element_type="container">{b}</div>',
    col='<div class="elementor-element elementor-element-{id} e-con-full e-flex e-con e-child" data-id="{id}" data-element_type="container">{b}</div>',
    h='<div class="elementor-element elementor-element-{id} elementor-widget elementor-widget-heading" data-id="{id}">'
    '<h{n} class="elementor-heading-title elementor-size-default"{m}>{t}</h{n}></div>',
    acc='<div class="elementor-element elementor-element-{id} elementor-widget elementor-widget-n-accordion">'
    '<div class="e-n-accordion" aria-label="Accordion. Open links with Enter">{b}</div></div>',
    acci='<details id="e-n-accordion-item-{id}" class="e-n-accordion-item"><summary class="e-n-accordion-item-title">'
    '<span class="e-n-accordion-item-title-header"><div class="e-n-accordion-item-title-text"{m}> {q} </div></span>'
    '<span class="e-n-accordion-item-title-icon"></span></summary><div role="region" class="elementor-element e-con e-child">'
    '<div class="elementor-widget elementor-widget-text-editor"{m}><p>{a}</p></div></div></details>',
)


DIVI = dict(
    sec='<div class="et_pb_section et_pb_section_{id} et_pb_with_background et_section_regular">{b}</div>',
    row='<div class="et_pb_row et_pb_row_{id}">{b}</div>',
    col='<div class="et_pb_column et_pb_column_1_{w} et_pb_column_{id} et_pb_css_mix_blend_mode_passthrough">{b}</div>',
    h='<div class="et_pb_module et_pb_text et_pb_text_{id} et_pb_text_align_left et_pb_bg_layout_light"><div class="et_pb_text_inner"{m}>'
    '<h{n}>{t}</h{n}></div></div>',
    p='<div class="et_pb_module et_pb_text et_pb_text_{id} et_pb_text_align_left et_pb_bg_layout_light"><div class="et_pb_text_inner"{m}>{t}</div></div>',
    ul='<div class="et_pb_module et_pb_text"><div class="et_pb_text_inner"{m}><ul>{t}</ul></div></div>',
    btn='<div class="et_pb_button_module_wrapper et_pb_button_0_wrapper et_pb_module">'
    '<a class="et_pb_button et_pb_button_0 et_pb_bg_layout_light" href="/{u}" data-icon="">{t}</a></div>',
    pic='<div class="et_pb_module et_pb_image"><span class="et_pb_image_wrap">{i}</span></div>',
    box='<div class="et_pb_module et_pb_blurb et_pb_blurb_{id} et_pb_text_align_left et_pb_blurb_position_top"><div class="et_pb_blurb_content">'
    '<div class="et_pb_main_blurb_image"><span class="et_pb_image_wrap"><span class="et-waypoint et_pb_animation_top et-pb-icon">\ue0e2</span>'
    '</span></div><div class="et_pb_blurb_container"><h4 class="et_pb_module_header"{m}><span>{t}</span></h4>'
    '<div class="et_pb_blurb_description"{m}><p>{d}</p></div></div></div></div>',
    acc='<div class="et_pb_module et_pb_accordion">{b}</div>',
    acci='<div class="et_pb_toggle et_pb_module et_pb_accordion_item et_pb_toggle_close"><h5 class="et_pb_toggle_title"{m}>{q}</h5>'
    '<div class="et_pb_toggle_content clearfix"{m}><p>{a}</p></div></div>',
    quote='<div class="et_pb_module et_pb_testimonial clearfix et_pb_testimonial_no_image"><div class="et_pb_testimonial_portrait"></div>'
    '<div class="et_pb_testimonial_description"><div class="et_pb_testimonial_description_inner"{m}><div class="et_pb_testimonial_content">'
    '<p>{q}</p></div><span class="et_pb_testimonial_author">{a}</span><p class="et_pb_testimonial_meta">'
    '<span class="et_pb_testimonial_company">{role}</span></p></div></div></div>',
    price='<div class="et_pb_module et_pb_pricing_tables"><div class="et_pb_pricing_table_wrap"><div class="et_pb_pricing_table">'
    '<div class="et_pb_pricing_heading"{m}><h2 class="et_pb_pricing_title">{t}</h2><span class="et_pb_best_value">{d}</span></div>'
    '<div class="et_pb_pricing_content_top"{m}><span class="et_pb_et_price"><span class="et_pb_sum">{amt}</span>'
    '<span class="et_pb_frequency"> {per}</span></span></div><div class="et_pb_pricing_content"><ul class="et_pb_pricing"{m}>{f}</ul></div>{btn}'
    '</div></div></div>',
    li='<li><span>{t}</span></li>',
    stat='<div class="et_pb_module et_pb_number_counter et_pb_with_title"><div{m}><div class="percent"><p>'
    '<span class="percent-value">{v}</span></p></div><h3 class="title">{t}</h3></div></div>',
    team='<div class="et_pb_module et_pb_team_member clearfix"><div class="et_pb_team_member_image et-waypoint">{i}</div>'
    '<div class="et_pb_team_member_description"><h4 class="et_pb_module_header"{m}>{t}</h4><p class="et_pb_member_position"{m}>{role}</p><div{m}>'
    '<p>{d}</p></div><ul class="et_pb_member_social_links"><li><a href="#" class="et_pb_font_icon et_pb_linkedin_icon">'
    '<span>LinkedIn</span></a></li></ul></div></div>',
    form='<div class="et_pb_module et_pb_contact_form_container clearfix"><h1 class="et_pb_contact_main_title"></h1>{h}'
    '<div class="et-pb-contact-message"></div><div class="et_pb_contact"><form class="et_pb_contact_form clearfix">{f}'
    '<div class="et_contact_bottom_container"><div class="et_pb_contact_right"><p class="clearfix">'
    '<span class="et_pb_contact_captcha_question">7 + 5</span> = <input></p></div>'
    '<button type="submit" class="et_pb_contact_submit et_pb_button">{b}</button></div></form></div></div>',
    field='<p class="et_pb_contact_field"><label for="et_pb_contact_{id}" class="et_pb_contact_form_label">{t}</label>'
    '<input type="text" id="et_pb_contact_{id}" class="input" placeholder="{t}"></p>',
    post='<article class="et_pb_post clearfix"><div class="et_pb_image_container"><a href="/{u}" class="entry-featured-image-url">{i}</a></div>'
    '<h2 class="entry-title"><a href="/{u}">{t}</a></h2><p class="post-meta"><span class="published">{dt}</span></p><div class="post-content">'
    '<p>{d}</p><a href="/{u}" class="more-link">{more}</a></div></article>',
)


WPB = dict(
    sec=[
        '<div data-vc-full-width="true" data-vc-full-width-init="false" class="vc_row wpb_row vc_row-fluid vc_custom_{id} vc_row-has-fill">{b}'
        '</div><div class="vc_row-full-width vc_clearfix"></div>',
        '<section class="vc_section vc_custom_{id}">{b}</section>',
    ],
    row='<div class="vc_row wpb_row vc_inner vc_row-fluid">{b}</div>',
    col='<div class="wpb_column vc_column_container vc_col-sm-{w}"><div class="vc_column-inner"><div class="wpb_wrapper">{b}</div></div></div>',
    h='<h{n} style="text-align: left" class="vc_custom_heading"{m}>{t}</h{n}>',
    p='<div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"{m}>{t}</div></div>',
    ul='<div class="wpb_text_column wpb_content_element"><div class="wpb_wrapper"><ul{m}>{t}</ul></div></div>',
    btn='<div class="vc_btn3-container vc_btn3-inline"><a class="vc_general vc_btn3 vc_btn3-size-md vc_btn3-shape-rounded vc_btn3-style-modern '
    'vc_btn3-color-grey" href="/{u}">{t}</a></div>',
    pic='<div class="wpb_single_image wpb_content_element vc_align_left"><figure class="wpb_wrapper vc_figure">'
    '<div class="vc_single_image-wrapper vc_box_border_grey">{i}</div></figure></div>',
    box=[
        '<div class="aio-icon-component style_1"><div class="aio-icon-box top-icon"><div class="aio-icon-top">'
        '<div class="ult-just-icon-wrapper">{ic}</div></div><div class="aio-icon-header"><h3 class="aio-icon-title ult-responsive"{m}>{t}</h3>'
        '</div><div class="aio-icon-description ult-responsive"{m}>{d}</div></div></div>',
        '<div class="vc_cta3-container"><div class="vc_general vc_cta3 vc_cta3-style-classic"><div class="vc_cta3_content-container">'
        '<div class="vc_cta3-content"><header class="vc_cta3-content-header"{m}><h2>{t}</h2></header><p{m}>{d}</p></div></div></div></div>',
    ],
    acc='<div class="vc_tta-container" data-vc-action="collapse"><div class="vc_general vc_tta vc_tta-accordion vc_tta-color-grey">'
    '<div class="vc_tta-panels-container"><div class="vc_tta-panels">{b}</div></div></div></div>',
    acci='<div class="vc_tta-panel" id="{id}" data-vc-content=".vc_tta-panel-body"><div class="vc_tta-panel-heading">'
    '<h4 class="vc_tta-panel-title vc_tta-controls-icon-position-left"><a href="#{id}"><span class="vc_tta-title-text"{m}>{q}</span>'
    '<i class="vc_tta-controls-icon vc_tta-controls-icon-plus"></i></a></h4></div><div class="vc_tta-panel-body">'
    '<div class="wpb_text_column wpb_content_element"{m}><p>{a}</p></div></div></div>',
    stat='<div class="stats-block stats-top"><div class="counter_prefix"></div><div class="stats-desc"{m}><div class="stats-number">{v}</div>'
    '<div class="stats-text">{t}</div></div></div>',
    quote='<div class="testimonial_holder"><div class="testimonial_text_holder"{m}><p class="testimonial_text">{q}</p>'
    '<p class="testimonial_author">{a} – {role}</p></div></div>',
    form='<div role="form" class="wpcf7" id="wpcf7-f{id}"><form class="wpcf7-form init" novalidate>{h}{f}<p>'
    '<input type="submit" value="{b}" class="wpcf7-form-control wpcf7-submit"></p><div class="wpcf7-response-output" aria-hidden="true"></div>'
    '</form></div>',
    field='<p><label>{t} (*)<br><span class="wpcf7-form-control-wrap"><input type="text" size="40" class="wpcf7-form-control wpcf7-text"></span></label></p>',
)


GUT = dict(
    sec=[
        '<div class="wp-block-group alignfull has-background is-layout-constrained"><div class="wp-block-group__inner-container">{b}</div></div>',
        '<div class="wp-block-cover alignfull" style="min-height:420px">'
        '<span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><div class="wp-block-cover__inner-container">{b}'
        '</div></div>',
        '{b}\n<div style="height:60px" aria-hidden="true" class="wp-block-spacer"></div>',
    ],
    row='<div class="wp-block-columns alignwide is-layout-flex">{b}</div>',
    col='<div class="wp-block-column is-layout-flow" style="flex-basis:{pc}%">{b}</div>',
    h='<h{n} class="wp-block-heading"{m}>{t}</h{n}>',
    p='<div{m}>{t}</div>',
    ul='<ul class="wp-block-list"{m}>{t}</ul>',
    btn='<div class="wp-block-buttons is-layout-flex"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/{u}">{t}'
    '</a></div></div>',
    pic='<figure class="wp-block-image size-large">{i}</figure>',
    box=[
        '<div class="wp-block-uagb-info-box uagb-block-{id} uagb-infobox__content-wrap"><div class="uagb-ifb-icon-wrap">{ic}</div>'
        '<div class="uagb-ifb-content"><h3 class="uagb-ifb-title"{m}>{t}</h3><p class="uagb-ifb-desc"{m}>{d}</p></div></div>',
        '<div class="wp-block-kadence-infobox kt-info-box{id}"><div class="kt-blocks-info-box-link-wrap">'
        '<div class="kt-blocks-info-box-media-container">{ic}</div><div class="kt-infobox-textcontent"><h2 class="kt-blocks-info-box-title"{m}>{t}'
        '</h2><p class="kt-blocks-info-box-text"{m}>{d}</p></div></div></div>',
        '<h3 class="wp-block-heading"{m}>{t}</h3><p{m}>{d}</p>',
    ],
    acc=['{b}', '<div class="schema-faq wp-block-yoast-faq-block">{b}</div>'],
    acci=[
        '<details class="wp-block-details"{m}><summary>{q}</summary><p>{a}</p></details>',
        '<div class="schema-faq-section" id="faq-question-{id}"{m}><strong class="schema-faq-question">{q}</strong> '
        '<p class="schema-faq-answer">{a}</p> </div>',
    ],
    quote='<blockquote class="wp-block-quote"{m}><p>{q}</p><cite>{a}, {role}</cite></blockquote>',
    table='<figure class="wp-block-table"><table{m}><tbody>{b}</tbody></table></figure>',
    form='<div class="wpforms-container wpforms-container-full"><form class="wpforms-validate wpforms-form">{h}'
    '<noscript class="wpforms-error-noscript">Please enable JavaScript</noscript><div class="wpforms-field-container">{f}</div>'
    '<div class="wpforms-submit-container"><button type="submit" class="wpforms-submit">{b}</button></div></form></div>',
    field='<div class="wpforms-field wpforms-field-text"><label class="wpforms-field-label" for="wpforms-{id}">{t} <span class="wpforms-required-label">*'
    '</span></label><input type="text" id="wpforms-{id}"></div>',
    post='<li class="wp-block-post"><figure class="wp-block-post-featured-image">{i}</figure><h3 class="wp-block-post-title"><a href="/{u}">{t}</a></h3>'
    '<div class="wp-block-post-date"><time>{dt}</time></div><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{d}</p>'
    '</div></li>',
)


BEAVER = dict(
    sec='<div class="fl-row fl-row-full-width fl-row-bg-color fl-node-{id}" data-node="{id}"><div class="fl-row-content-wrap">'
    '<div class="fl-row-content fl-row-fixed-width fl-node-content">{b}</div></div></div>',
    row='<div class="fl-col-group fl-node-{id}" data-node="{id}">{b}</div>',
    col='<div class="fl-col fl-node-{id} fl-col-small" data-node="{id}"><div class="fl-col-content fl-node-content">{b}</div></div>',
    h='<div class="fl-module fl-module-heading fl-node-{id}"><div class="fl-module-content fl-node-content"><h{n} class="fl-heading">'
    '<span class="fl-heading-text"{m}>{t}</span></h{n}></div></div>',
    p='<div class="fl-module fl-module-rich-text fl-node-{id}"><div class="fl-module-content fl-node-content">'
    '<div class="fl-rich-text"{m}>{t}</div></div></div>',
    btn='<div class="fl-module fl-module-button"><div class="fl-button-wrap fl-button-width-auto"><a href="/{u}" class="fl-button" role="button">'
    '<span class="fl-button-text">{t}</span></a></div></div>',
    pic='<div class="fl-module fl-module-photo"><div class="fl-photo fl-photo-align-center"><div class="fl-photo-content fl-photo-img-jpg">{i}</div>'
    '</div></div>',
    box='<div class="fl-module fl-module-callout"><div class="fl-callout fl-callout-has-icon"><div class="fl-callout-content">'
    '<span class="fl-icon">{ic}</span><h3 class="fl-callout-title"><span class="fl-callout-title-text"{m}>{t}</span></h3>'
    '<div class="fl-callout-text-wrap"><div class="fl-callout-text"{m}><p>{d}</p></div></div></div></div></div>',
    acc='<div class="fl-module fl-module-accordion"><div class="fl-accordion fl-accordion-medium">{b}</div></div>',
    acci='<div class="fl-accordion-item"><div class="fl-accordion-button" id="fl-accordion-{id}" role="button">'
    '<a href="#" class="fl-accordion-button-label"{m}>{q}</a><a href="#" class="fl-accordion-button-icon"><i class="fas fa-plus"></i></a></div>'
    '<div class="fl-accordion-content fl-clearfix"{m}><p>{a}</p></div></div>',
)


AVADA = dict(
    sec='<div class="fusion-fullwidth fullwidth-box fusion-builder-row-{id} fusion-flex-container hundred-percent-fullwidth '
    'non-hundred-percent-height-scrolling">{b}</div>',
    row='<div class="fusion-builder-row fusion-row fusion-flex-align-items-flex-start">{b}</div>',
    col='<div class="fusion-layout-column fusion_builder_column fusion-builder-column-{id} fusion_builder_column_1_{w} 1_{w} fusion-flex-column">'
    '<div class="fusion-column-wrapper fusion-flex-justify-content-flex-start fusion-content-layout-column">{b}</div></div>',
    h='<div class="fusion-title title fusion-title-{id} fusion-sep-none fusion-title-text fusion-title-size-{n}">'
    '<h{n} class="fusion-title-heading title-heading-left"{m}>{t}</h{n}></div>',
    p='<div class="fusion-text fusion-text-{id}"{m}>{t}</div>',
    btn='<div><a class="fusion-button button-flat fusion-button-default-size button-default fusion-button-span-no" href="/{u}">'
    '<span class="fusion-button-text">{t}</span></a></div>',
    ul='<ul class="fusion-checklist fusion-checklist-1 type-icons"{m}>{t}</ul>',
    li='<li class="fusion-li-item"><span class="icon-wrapper circle-yes"><i class="fusion-li-icon fa-check fas" aria-hidden="true"></i></span>'
    '<div class="fusion-li-item-content">{t}</div></li>',
    pic='<div class="fusion-image-element"><span class="fusion-imageframe imageframe-none hover-type-none">{i}</span></div>',
    box='<div class="fusion-content-boxes content-boxes columns row fusion-columns-1 content-boxes-icon-on-top">'
    '<div class="fusion-column content-box-column fusion-content-box-hover">'
    '<div class="col content-box-wrapper content-wrapper link-area-link-icon"><div class="heading heading-with-icon icon-left">'
    '<div class="icon">{ic}</div><h2 class="content-box-heading"{m}>{t}</h2></div><div class="content-container"{m}>'
    '<p>{d}</p></div></div></div></div>',
    acc='<div class="accordian fusion-accordian"><div class="panel-group fusion-toggle-icon-left">{b}</div></div>',
    acci='<div class="fusion-panel panel-default"><div class="panel-heading"><h4 class="panel-title toggle">'
    '<a aria-expanded="false" data-toggle="collapse" href="#{id}"><span class="fusion-toggle-icon-wrapper" aria-hidden="true"></span>'
    '<span class="fusion-toggle-heading"{m}>{q}</span></a></h4></div><div id="{id}" class="panel-collapse collapse">'
    '<div class="panel-body toggle-content fusion-clearfix"{m}>{a}</div></div></div>',
    stat='<div class="fusion-counters-box counters-box row"><div class="fusion-counter-box fusion-column counter-box-wrapper">'
    '<div class="counter-box-container"{m}><div class="content-box-percentage content-box-counter"><span class="display-counter">{v}</span></div>'
    '<div class="counter-box-content">{t}</div></div></div></div>',
)


BRICKS = dict(
    sec='<section id="brxe-{id}" class="brxe-section">{b}</section>',
    row='<div id="brxe-{id}" class="brxe-container">{b}</div>',
    col='<div class="brxe-block brxe-{id}">{b}</div>',
    h='<h{n} class="brxe-heading"{m}>{t}</h{n}>',
    p='<div class="brxe-text"{m}>{t}</div>',
    btn='<a class="brxe-button bricks-button bricks-background-primary" href="/{u}">{t}</a>',
    box='<div class="brxe-div feature"><i class="ion-ios-star brxe-icon"></i><h3 class="brxe-heading"{m}>{t}</h3>'
    '<div class="brxe-text-basic"{m}>{d}</div></div>',
    acc='<ul class="brxe-accordion" role="presentation">{b}</ul>',
    acci='<li class="accordion-item" data-brx-loop-start="{id}"><div class="accordion-title-wrapper" role="button"><div class="accordion-title">'
    '<h4 class="title"{m}>{q}</h4><span class="icon"></span></div></div><div class="accordion-content-wrapper" role="region"{m}>'
    '<p>{a}</p></div></li>',
)


def wp_page(T, theme, gen, hdr, ftr):
    def page(s, r, n):
        b = Builder(T, s, r)
        t, k, secs = sections(b, n)
        title = s.name if n == 0 else t
        if theme == 'sidebar?' or (n and s.flag('classic', 0.3)):  # classic inner page with page title bar and sidebar
            crumbs = f'<div class="breadcrumbs" typeof="BreadcrumbList"><span><a href="/">{s["home"]}</a></span> » <span>{e(t)}</span></div>'
            main = (
                f'<div class="page-title-bar"><div class="container"><h1 class="entry-title"{M}>{e(t)}</h1>{crumbs if s.flag("crm", .7) else ""}</div>'
                f'</div><div class="entry-content">{"".join(secs)}</div>'
            )
            if s.flag('svcside', 0.5):
                main = (
                    f'<div class="content-with-sidebar"><div class="primary">{main}</div>'
                    f'<aside class="sidebar" role="complementary">{widgets(s, r, ["about", "recent", "promo", "news"][s.hash % 3:], h="h4")}'
                    f'<div class="widget widget_nav_menu"><ul class="menu">{links(s.opt.setdefault("sidem", s.labels(9)), "li", "menu-item")}</ul>'
                    '</div></aside></div>'
                )
        else:
            main = b.hero(t) + ''.join(secs)
        wrap = s.o(
            'wrap',
            '<div id="content" class="site-content"><main id="main" class="site-main"><article class="post-{i} page type-page hentry">'
            '<div class="entry-content">{b}</div></article></main></div>',
            '<div id="content"><div class="page-content">{b}</div></div>',
            '<main id="content" class="site-main post-{i} page" role="main"><div class="page-content">{b}<div class="post-tags"></div></div></main>',
        )
        body = f'<a class="skip-link screen-reader-text" href="#content">{s["skip"]}</a>' + hdr(s, b) + wrap.format(b=main, i=r.randint(5, 999)) + ftr(s, b)
        return title, shell(
            s, title, f'page-template page page-id-{r.randint(5, 999)} {theme}', body, [f'/wp-content/themes/{theme.split()[0]}/style.css'], gen, s.tagline
        )

    return page


def hdr_classic(s, b):
    return f'''<header id="masthead" class="site-header {s.o("hdr", "sticky-header", "header-transparent", "header-style-2")}">{f'<div class="top-bar">'
        f'<div class="container"><span class="tb-phone"><a href="tel:1">{s["call"]} {s.opt.setdefault("tel", s.x.tel())}</a></span>'
        f'<span>{s["alert"]}</span>{social(s)}</div></div>' if s.flag("tb", .6) else ""}<div class="container"><div class="site-logo">\
<a href="/">{img(s.r, "custom-logo", s.name)}</a></div><nav id="site-navigation" class="main-navigation">{wp_menu(s, "primary-menu nav-menu")}</nav>\
{f'<a class="header-cta button" href="/contact">{s["quote"]}</a>' if s.flag("hcta", .6) else ""}<div class="header-search">\
<form role="search" class="search-form"><input type="search" placeholder="{s["search"]}"></form></div></div>\
<div class="mobile-menu off-canvas" hidden>{wp_menu(s, "mobile-nav", "mobile-menu") if s.flag("mob") else ""}</div></header>'''


def ftr_classic(s, b):
    return f'''<footer id="colophon" class="site-footer"><div class="footer-widgets"><div class="container">{foot_links(s,
        '<div class="footer-column widget widget_nav_menu"><h4 class="widget-title">{h}</h4>'
        '<ul class="menu">{l}</ul></div>')}<div class="footer-column"><h4>{s["contact"]}</h4>\
<p>{s.opt.setdefault("adr", s.x.street() + ", " + s.x.city())}</p>\
<p>{s.opt.setdefault("tel", s.x.tel())}</p>{f'<div class="hours"><h5>{s["hours"]}</h5><p>9:00 – 18:00</p></div>' if s.flag("fhr") else ""}{social(s)}\
</div></div></div><div class="site-info"><div class="container"><p>{copy(s)}</p><p>{legal(s)}</p></div></div></footer>\
<a href="#" class="back-to-top">{s["top"]}</a>'''


def hdr_elem(s, b):
    m = b.m
    b.m = ''
    nav = EW('nav-menu', '{b}').format(
        id='7a1b2c',
        b='<nav class="elementor-nav-menu--main elementor-nav-menu__container">'
        f'{wp_menu(s, "elementor-nav-menu", "menu-1", a=" class=elementor-item")}</nav>'
        f'<div class="elementor-menu-toggle" role="button" tabindex="0" aria-label="{s["menu"]}"></div>',
    )
    out = (
        f'<header data-elementor-type="header" class="elementor elementor-{s.hash % 999} elementor-location-header">'
        + (b.sec(b.row([b.ul([s.opt.setdefault('tel', s.x.tel()), f'hello@{s.domain}', s['alert']])])) if s.flag('tb') else '')
        + b.sec(b.row([b.pic(), nav, b.btn(s['book'])], [3, 7, 2]))
        + '</header>'
    )
    b.m = m
    return out


def ftr_elem(s, b):
    m = b.m
    b.m = ''
    out = (
        '<footer data-elementor-type="footer" class="elementor elementor-location-footer">'
        + b.sec(b.row([b.h(4, h) + b.ul(l) for h, l in cols(s)] + [b.pic() + b.p(s.opt.setdefault('fp', s.x.para(1, 2)))]))
        + b.sec(b.row([b.p(f'© {s.name}. {s["rights"]}'), b.ul([s['privacy'], s['terms']])]))
        + '</footer>'
    )
    b.m = m
    return out


P = lambda *a: wp_page(*a)


S = 'service'


PLATFORMS = [
    ('elementor-page', S, P(ELEMENTOR, 'hello-elementor elementor-default elementor-page', 'Elementor 3.{}', hdr_elem, ftr_elem), 6, ''),
    ('elementor-flex', S, P(ELEMENTOR_FLEX, 'hello-elementor elementor-default elementor-page', 'Elementor 3.{}', hdr_elem, ftr_elem), 4, ''),
    ('divi-page', S, P(DIVI, 'Divi et_divi_theme et-db et_pb_pagebuilder_layout', 'Divi v.4.{}', hdr_classic, ftr_classic), 5, ''),
    ('wpbakery', S, P(WPB, 'bridge wpb-js-composer js-comp-ver-6.9 vc_responsive', 'Powered by WPBakery Page Builder', hdr_classic, ftr_classic), 5, ''),
    ('gutenberg-page', S, P(GUT, 'twentytwentyone wp-embed-responsive', 'WordPress 6.{}', hdr_classic, ftr_classic), 6, ''),
    ('beaver', S, P(BEAVER, 'bb-theme fl-builder fl-framework-bootstrap', '', hdr_classic, ftr_classic), 3, ''),
    ('avada', S, P(AVADA, 'Avada fusion-image-hovers fusion-body ltr', '', hdr_classic, ftr_classic), 4, ''),
    ('bricks', S, P(BRICKS, 'bricks brx-body bricks-is-frontend', '', hdr_classic, ftr_elem), 3, ''),
]
