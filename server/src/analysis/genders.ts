/** What is known of a person's gender: what the story states, else what the given name lets expect. */
import type { Entity } from "./article";
import type { StatedGender } from "./paragraph";

export const genderOf = ({ gender, likelyGender }: Entity): StatedGender | undefined => gender ?? likelyGender;
